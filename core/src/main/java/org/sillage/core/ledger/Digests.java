// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, and digests as the ledger keeps them: 32 bytes in the tables, lower-case hexadecimal outside. */
final class Digests {

    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static byte[] ofText(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first 64 bits: names things briefly where a collision costs a comparison and no more. */
    static long brief(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }

    static String hex(byte[] digest) {
        return HEX.formatHex(digest);
    }

    /** @throws IllegalArgumentException when it is not 64 lower-case hexadecimal digits */
    static byte[] bytes(String hex) {
        if (hex.length() != 64) throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
        return HEX.parseHex(hex);
    }
}
