// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.PostAddress;
import org.sillage.collectors.formats.reading.XPostId;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.CanonicalUrl;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;

/**
 * The rows of a tool's export that are posts of a network. Tools list them among the articles; what a row is, its kind
 * says ({@code SOCIALMEDIA,SOCIALMEDIA_TWITTER}, {@code twitter}), its source ({@code Twitter}), or its address.
 */
final class RowPosts {

    /** How tools name networks. */
    private static final Map<String, String> NETWORKS = Map.ofEntries(
            Map.entry("twitter", "x"),
            Map.entry("x", "x"),
            Map.entry("facebook", "facebook"),
            Map.entry("instagram", "instagram"),
            Map.entry("linkedin", "linkedin"),
            Map.entry("youtube", "youtube"),
            Map.entry("tiktok", "tiktok"),
            Map.entry("bluesky", "bluesky"),
            Map.entry("mastodon", "mastodon"),
            Map.entry("threads", "threads"),
            Map.entry("reddit", "reddit"),
            Map.entry("pinterest", "pinterest"));

    private final ListTerms terms;
    private final RowFacts facts;

    RowPosts(ListTerms terms, RowFacts facts) {
        this.terms = terms;
        this.facts = facts;
    }

    /** The network whose post a row is; empty where it is an article. */
    Optional<String> network(ListItem item) {
        if (!terms.kind().mixed()) return Optional.empty();
        return item.url()
                .flatMap(PostAddress::of)
                .map(PostAddress::network)
                .or(() -> named(item.text(ClippingField.MEDIUM)))
                .or(() -> isNetwork(item.text(ClippingField.OUTLET)));
    }

    /** Among words such as {@code SOCIALMEDIA_TWITTER}, the one of a network. */
    private static Optional<String> named(String kind) {
        return Arrays.stream(Folding.folded(kind).split(" ", -1))
                .map(NETWORKS::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A source that is called as a network, and nothing beside: {@code Twitter}, {@code X (Twitter)}. */
    private static Optional<String> isNetwork(String source) {
        List<String> words = Arrays.stream(Folding.folded(source).split(" ", -1))
                .filter(word -> !word.equals("com"))
                .toList();
        boolean all = words.stream().allMatch(NETWORKS::containsKey);
        return all ? words.stream().map(NETWORKS::get).findFirst() : Optional.empty();
    }

    /** By its address: the network's own id where that holds it, else the address itself. */
    static Optional<MentionId> id(ListItem item, String network) {
        return item.url()
                .map(address -> MentionId.ofPost(
                        network,
                        PostAddress.of(address).map(PostAddress::nativeId).orElseGet(() -> CanonicalUrl.of(address))));
    }

    Post post(ListItem item, MentionId id, String network) {
        return new Post(
                id,
                network,
                account(item, network),
                item.url(),
                published(item),
                facts.language(item),
                text(item, network));
    }

    /** The id of a post on X holds the time it was made at: sure where the row states a day, or nothing. */
    private Published published(ListItem item) {
        Optional<Published> stated = item.date().known();
        if (stated.map(Published::precision).equals(Optional.of(Published.Precision.TIME))) return stated.orElseThrow();
        Cell link = item.url().map(URI::toString).map(Cell.Text::of).orElse(Cell.Text.EMPTY);
        return XPostId.of(Cell.Text.EMPTY, link)
                .flatMap(id ->
                        stated.map(known -> known.day().flatMap(id::timeOn)).orElseGet(id::time))
                .map(Published::at)
                .orElseGet(() -> item.date().published(terms));
    }

    /** Where no handle is told the name stands for it, as in the networks' own exports; on X a name is no handle. */
    private static Optional<Account> account(ListItem item, String network) {
        String author = item.text(ClippingField.AUTHOR);
        String name = author.startsWith("@") ? "" : author;
        Optional<Account> handled = handle(item.text(ClippingField.HANDLE))
                .or(() -> item.url().flatMap(PostAddress::of).flatMap(PostAddress::handle))
                .or(() -> Optional.of(author).filter(at -> at.startsWith("@")).flatMap(RowPosts::handle))
                .map(handle -> new Account(network, handle, name));
        boolean nameless = name.isEmpty() || network.equals("x");
        return nameless ? handled : handled.or(() -> Optional.of(new Account(network, name, "")));
    }

    /** {@code @name}, {@code name}, or the address of a profile. */
    private static Optional<String> handle(String written) {
        String last = Addresses.parse(written)
                .map(URI::getPath)
                .map(path -> path.replaceAll("/+$", ""))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .orElse(written);
        String plain = last.startsWith("@") ? last.substring(1) : last;
        return Optional.of(plain.strip()).filter(name -> !name.isEmpty() && name.indexOf(' ') < 0);
    }

    /** X allows tools to hand over addresses without texts: such a post has none. A video's title is what it says first. */
    private static String text(ListItem item, String network) {
        String title = item.text(ClippingField.TITLE);
        String text = item.text(ClippingField.TEXT);
        boolean both = network.equals("youtube") && !title.isEmpty() && !text.startsWith(title);
        if (both) return String.join("\n\n", List.of(title, text)).strip();
        return text.isEmpty() ? title : text;
    }
}
