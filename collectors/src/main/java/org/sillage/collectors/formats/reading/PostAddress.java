// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the address of a post says: its network, and the network's own id of it, so that a post listed by a tool and the
 * same post in the network's export are one. Of Facebook that holds where the address has the number of the post: some
 * have a code in its place.
 *
 * @param network lower-case name, such as {@code x}
 * @param nativeId as the network itself names the post
 * @param handle of the account; empty where the address does not name it
 */
public record PostAddress(String network, String nativeId, Optional<String> handle) {

    /** One form of address: the group {@code id}, and {@code handle} where there is one. */
    private record Form(String network, Pattern pattern) {
        Form(String network, String pattern) {
            this(network, Pattern.compile("(?i)https?://(?:[a-z-]+\\.)?" + pattern));
        }
    }

    private static final String END = "(?:[/?#&].*)?";

    private static final List<Form> FORMS = List.of(
            new Form("x", "(?:twitter|x)\\.com/(?<handle>\\w{1,30})/status(?:es)?/(?<id>\\d{1,20})" + END),
            new Form("youtube", "youtube\\.com/(?:watch\\?(?:.*&)?v=|embed/|shorts/|live/|v/)(?<id>[\\w-]{11})" + END),
            new Form("youtube", "youtu\\.be/(?<id>[\\w-]{11})" + END),
            new Form(
                    "instagram",
                    "instagram\\.com/(?:(?<handle>[\\w.]{1,30})/)?(?:p|reels?|tv)/(?<id>[\\w-]{5,40})" + END),
            new Form("tiktok", "tiktok\\.com/@(?<handle>[\\w.]{1,30})/(?:video|photo)/(?<id>\\d{5,25})" + END),
            new Form("linkedin", "linkedin\\.com/.*?urn:li:(?<id>(?:activity|share|ugcPost):\\d{5,25})" + END),
            new Form(
                    "linkedin", "linkedin\\.com/posts/.*?[-_](?<id>(?:activity|share|ugcPost)-\\d{5,25})(?:[-/?#].*)?"),
            new Form(
                    "facebook",
                    "facebook\\.com/(?<handle>[\\w.-]{2,80})/(?:posts|videos|photos)/(?:[^?#]*?[/.])?(?<id>\\w{5,80})/?(?:[?#].*)?"),
            new Form("facebook", "facebook\\.com/(?:reel|watch)/(?:\\?v=)?(?<id>\\d{5,25})" + END),
            new Form(
                    "facebook",
                    "facebook\\.com/(?:permalink|story|photo)(?:\\.php)?/?\\?(?:.*&)?(?:story_fbid|fbid)=(?<id>\\w{5,80})"
                            + END),
            new Form("reddit", "reddit\\.com/r/\\w{2,30}/comments/(?<id>\\w{3,12})/?(?:[^/?#]*/?)?(?:[?#].*)?"),
            new Form("threads", "threads\\.(?:net|com)/@(?<handle>[\\w.]{1,30})/post/(?<id>[\\w-]{5,40})" + END));

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Not a handle: the form of a link that names no account. */
    private static final List<String> NOBODY = List.of("i", "pg", "groups", "events", "watch");

    /** What an address says; empty where it is no post of a network that is known here. */
    public static Optional<PostAddress> of(URI address) {
        String text = address.toString().replace("%3A", ":").replace("%3a", ":");
        return FORMS.stream()
                .map(form -> found(form, text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PostAddress> found(Form form, String text) {
        Matcher parts = form.pattern().matcher(text);
        if (!parts.matches()) return Optional.empty();
        boolean named = form.pattern().namedGroups().containsKey("handle");
        Optional<String> handle = named ? Optional.ofNullable(parts.group("handle")) : Optional.empty();
        return Optional.of(new PostAddress(
                form.network(), nativeId(form.network(), parts.group("id")), handle.filter(PostAddress::isHandle)));
    }

    private static boolean isHandle(String name) {
        return !NOBODY.contains(name.toLowerCase(Locale.ROOT))
                && !DIGITS.matcher(name).matches();
    }

    /** As the networks' own exports name the post. */
    private static String nativeId(String network, String found) {
        if (!network.equals("linkedin")) return found;
        return kind(found) + ":" + found.substring(Math.max(found.indexOf('-'), found.indexOf(':')) + 1);
    }

    /** Activities, shares and user posts are three spaces of numbers. */
    private static String kind(String found) {
        return Stream.of("activity", "share", "ugcPost")
                .filter(kind -> found.regionMatches(true, 0, kind, 0, kind.length()))
                .findFirst()
                .orElseThrow();
    }
}
