// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;

/**
 * SHA-256 over what a mention says: equal digests, equal facts. Each text stands behind its length, so that no two
 * sets of facts have one encoding.
 *
 * <p>Two things are left out, because they change without the mention changing: a publication time that is only the
 * time of a capture, and the name shown beside an account.
 */
final class FactsDigest {

    private final MessageDigest sha256 = Digests.sha256();
    private final byte[] length = new byte[4];

    private FactsDigest() {}

    static byte[] of(Mention mention) {
        FactsDigest digest = new FactsDigest();
        digest.add(mention.id().value());
        digest.add(mention.network());
        digest.add(mention.url().map(URI::toString).orElse(""));
        digest.add(encoded(mention.published()));
        digest.add(mention.language());
        digest.add(mention.title());
        digest.add(mention.text());
        switch (mention) {
            case Post post -> digest.add(post.account().map(Account::key).orElse(""));
            case Clipping clipping -> {
                digest.add(clipping.outlet());
                digest.add(clipping.medium().name());
                digest.add(clipping.byline());
                digest.add(clipping.agencies());
                digest.add(clipping.details());
            }
        }
        return digest.sha256.digest();
    }

    /** The same with the name that is shown beside the account: the digest of a mention as shown. */
    static String shown(String facts, Mention mention) {
        if (!(mention instanceof Post post)) return facts;
        String name = post.account().map(Account::name).orElse("");
        if (name.isEmpty()) return facts;
        FactsDigest digest = new FactsDigest();
        digest.add(facts);
        digest.add(name);
        return Digests.hex(digest.sha256.digest());
    }

    private static String encoded(Published published) {
        return switch (published.precision()) {
            case TIME -> "t" + published.at().toEpochMilli();
            case DAY -> "d" + published.at().toEpochMilli() + published.day().orElseThrow();
            case OBSERVED -> "";
        };
    }

    /** Nothing where there are none: most clippings have none, and their digests stay what they were. */
    private void add(Clipping.Details details) {
        if (details.equals(Clipping.Details.NONE)) return;
        add(details.duration().map(Duration::toString).orElse(""));
        add(details.embargo()
                .map(embargo -> embargo.until().map(Instant::toString).orElse("always"))
                .orElse(""));
        add(details.scan());
        details.revision().ifPresent(revision -> add(Long.toString(revision)));
    }

    private void add(List<String> texts) {
        add(texts.size());
        texts.forEach(this::add);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        sha256.update(bytes);
    }

    private void add(int number) {
        sha256.update(ByteBuffer.wrap(length).putInt(0, number).array());
    }
}
