// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;

/**
 * Same item, same id, for ever. It names the network (or {@code press}), never the collector: one article met in
 * a feed, on its page and in a monitoring export is one mention.
 *
 * @param value such as {@code x:post:1066}, {@code mastodon:post:https://...} or {@code press:clipping:https://...}
 */
public record MentionId(String value) implements Comparable<MentionId> {

    /** Network name of everything that an outlet published. */
    public static final String PRESS = "press";

    /**
     * What every id of an agency's dispatch begins with. A dispatch is no article of an outlet: it is known by what its
     * agency calls it, and by no address.
     */
    private static final String DISPATCH = PRESS + ":dispatch:";

    private static final String CLIPPING = PRESS + ":clipping:";

    public MentionId {
        if (value.isBlank()) throw new IllegalArgumentException("a mention id is not blank");
    }

    /**
     * @param network lower-case name, such as {@code x} or {@code mastodon}
     * @param nativeId the network's own id of the post, as text: never a number that a spreadsheet rounded
     */
    public static MentionId ofPost(String network, String nativeId) {
        return new MentionId(network + ":post:" + nativeId);
    }

    /**
     * @param address where the article was first met; its {@linkplain CanonicalUrl canonical spelling} is taken here
     */
    public static MentionId ofClipping(URI address) {
        return new MentionId(CLIPPING + CanonicalUrl.of(address));
    }

    /**
     * For print, radio and television, where there is no address.
     *
     * @param outlet key of the outlet
     * @param title as published; case, accents and punctuation are folded here
     * @param day the outlet's local day, as ISO date
     */
    public static MentionId ofUnaddressedClipping(String outlet, String title, String day) {
        return new MentionId(
                CLIPPING + outlet + "/" + day + "/" + Folding.folded(title).replace(' ', '-'));
    }

    /**
     * @param guid what the agency calls the dispatch in all its versions, such as {@code
     *     urn:newsml:agence.example:20181122:FR-INDUSTRIE-42}
     */
    public static MentionId ofDispatch(String guid) {
        return new MentionId(DISPATCH + guid);
    }

    /** Whether it names a dispatch of an agency. */
    public boolean isDispatch() {
        return value.startsWith(DISPATCH);
    }

    /** Whether it names a clipping by outlet, title and day, as {@link #ofUnaddressedClipping} does. */
    public boolean isUnaddressed() {
        return value.startsWith(CLIPPING)
                && !value.startsWith("http://", CLIPPING.length())
                && !value.startsWith("https://", CLIPPING.length());
    }

    @Override
    public int compareTo(MentionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
