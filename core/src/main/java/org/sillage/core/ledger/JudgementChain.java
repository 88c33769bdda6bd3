// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What ties each decision to all before it: SHA-256 over the hash of the one before and all that this one says. One
 * changed byte or one missing line breaks every later link.
 */
final class JudgementChain {

    /** What the first decision follows. */
    static final byte[] START = new byte[32];

    private JudgementChain() {}

    /** Hash of a decision that follows one with the hash {@code previous}. */
    static byte[] link(byte[] previous, JudgementRecord record) {
        MessageDigest sha256 = Digests.sha256();
        sha256.update(previous);
        add(sha256, record.seq());
        add(sha256, record.recordedAt().toEpochMilli());
        add(sha256, record.undoes().orElse(0));
        add(sha256, record.judgement().kind().key());
        add(sha256, record.judgement().subject());
        add(sha256, record.judgement().within());
        add(sha256, record.judgement().value());
        add(sha256, record.judgement().by());
        add(sha256, record.judgement().note());
        return sha256.digest();
    }

    private static void add(MessageDigest sha256, long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }

    /** Behind its length, so that no two decisions have one encoding. */
    private static void add(MessageDigest sha256, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(sha256, bytes.length);
        sha256.update(bytes);
    }
}
