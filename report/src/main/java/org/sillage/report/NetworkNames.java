// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Map;

/** What networks call themselves, in every language; a key such as {@code x} is for commands and files. */
final class NetworkNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("x", "X"),
            Map.entry("bluesky", "Bluesky"),
            Map.entry("dailymotion", "Dailymotion"),
            Map.entry("facebook", "Facebook"),
            Map.entry("instagram", "Instagram"),
            Map.entry("linkedin", "LinkedIn"),
            Map.entry("mastodon", "Mastodon"),
            Map.entry("pinterest", "Pinterest"),
            Map.entry("reddit", "Reddit"),
            Map.entry("threads", "Threads"),
            Map.entry("tiktok", "TikTok"),
            Map.entry("vimeo", "Vimeo"),
            Map.entry("whatsapp", "WhatsApp"),
            Map.entry("youtube", "YouTube"));

    private NetworkNames() {}

    /** The name of a network; its key where it has no other. */
    static String of(String network) {
        return NAMES.getOrDefault(network, network);
    }
}
