// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Compares every byte of an index with the checksums that Lucene keeps at the end of each file. */
final class FileIntegrity {

    private FileIntegrity() {}

    /** Bytes of all files in the last commit. */
    static long size(Directory directory) throws IOException {
        long bytes = 0;
        for (String file : SegmentInfos.readLatestCommit(directory).files(true)) bytes += directory.fileLength(file);
        return bytes;
    }

    /**
     * Reads every file of the last commit.
     *
     * @throws IOException naming the file that is missing, cut or changed
     */
    static void check(Directory directory) throws IOException {
        for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
            try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(input);
            }
        }
    }
}
