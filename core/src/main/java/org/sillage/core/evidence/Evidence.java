// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * One capture as a reader gets it: bytes as received, with origin and time. A reader knows nothing else, so equal
 * evidence gives equal findings.
 *
 * @param digest SHA-256 of the bytes, lower-case hexadecimal
 * @param origin the address asked, without secrets, or the file's path below the home
 * @param mediaType as the source stated it, with its parameters; empty when it stated none
 * @param observedAt when the source said this
 * @param bytes opens the bytes, each time anew
 */
public record Evidence(String digest, String origin, String mediaType, Instant observedAt, Content bytes) {

    /** Bytes that can be opened any number of times. */
    @FunctionalInterface
    public interface Content {
        /** The caller closes the stream. */
        InputStream open() throws IOException;
    }

    /** The bytes from their beginning; the caller closes the stream. */
    public InputStream open() throws IOException {
        return bytes.open();
    }
}
