// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** Keeps bytes as received under their SHA-256. What is kept is never changed. */
public interface EvidenceStore {

    /**
     * Keeps bytes before anything reads them. When this returns they survive a power cut. Keeping the same bytes
     * twice stores them once.
     *
     * @param bytes read to their end and not closed
     */
    Kept keep(InputStream bytes) throws IOException;

    /**
     * The bytes as they were received, from their beginning; the caller closes the stream.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is kept under this digest
     */
    InputStream open(String digest) throws IOException;

    boolean holds(String digest);

    /** Whether the bytes under this digest still have it. False too when they cannot be read or are not there. */
    boolean isIntact(String digest);

    /** Every digest kept, in no order; the caller closes the stream. */
    Stream<String> digests() throws IOException;

    /** Deletes bytes that no fact points at, or that a withdrawal replaced. Nothing happens where there are none. */
    void delete(String digest) throws IOException;

    /**
     * @param digest SHA-256 of the bytes, lower-case hexadecimal
     * @param length in bytes, before compression
     */
    record Kept(String digest, long length) {}
}
