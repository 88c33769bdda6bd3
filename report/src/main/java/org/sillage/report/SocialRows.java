// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Period;

/**
 * Posts of the report's days account by account: the campaign's own accounts whether they published or not, then those
 * that published most. Where there are very many, the rest of a network stands on one row, so that memory does not grow
 * with the crowd.
 */
final class SocialRows {

    /** Accounts with a row of their own, the campaign's not counted. */
    static final int MOST = 500;

    private final Edition edition;
    private final Roles roles;
    private final Map<String, Account> named = new LinkedHashMap<>();
    private final Map<String, PostSums> sums = new HashMap<>();
    private final Map<String, PostSums> others = new TreeMap<>();
    private final Map<String, PostSums> nobodys = new TreeMap<>();

    private SocialRows(Edition edition) {
        this.edition = edition;
        this.roles = new Roles(edition.campaign());
    }

    static List<SocialRow> of(Edition edition) {
        SocialRows rows = new SocialRows(edition);
        rows.name();
        edition.corpus().forEach(edition.period(), item -> item.post().ifPresent(post -> rows.add(item, post)));
        return rows.rows();
    }

    /** Chooses who has a row, from the numbers of posts alone. */
    private void name() {
        edition.campaign().accounts().forEach(account -> {
            Account own = new Account(account.network(), account.handle(), "");
            named.put(own.key(), own);
        });
        Map<String, Integer> posts = new HashMap<>();
        Map<String, Account> met = new HashMap<>();
        edition.corpus()
                .forEach(
                        edition.period(),
                        item -> item.post().flatMap(Post::account).ifPresent(account -> {
                            posts.merge(account.key(), 1, Integer::sum);
                            met.putIfAbsent(account.key(), account);
                        }));
        met.values().stream()
                .sorted(Comparator.<Account>comparingInt(account -> -posts.getOrDefault(account.key(), 0))
                        .thenComparing(Account::key))
                .filter(account -> !roles.all().containsKey(account.key()))
                .limit(MOST)
                .forEach(account -> named.put(account.key(), account));
    }

    private void add(Item item, Post post) {
        Optional<String> key = post.account().map(Account::key);
        Map<String, PostSums> rows = key.isEmpty() ? nobodys : named.containsKey(key.get()) ? sums : others;
        String row = key.filter(named::containsKey).orElse(post.network());
        rows.computeIfAbsent(row, first -> newSums()).add(item.dossier());
    }

    private List<SocialRow> rows() {
        List<SocialRow> rows = new ArrayList<>();
        named.forEach((key, account) -> rows.add(row(key, account)));
        others.forEach((network, sum) -> rows.add(together(network, "social.others", Roles.Role.PUBLIC, sum)));
        nobodys.forEach((network, sum) -> rows.add(together(network, "social.nobody", Roles.Role.UNKNOWN, sum)));
        return rows;
    }

    private SocialRow row(String key, Account account) {
        @Nullable PostSums own = sums.get(key);
        PostSums posts = own == null ? newSums() : own;
        Roles.Role role = roles.of(key);
        Optional<AccountFigures> figures = edition.corpus()
                .scope()
                .days(edition.period())
                .filter(days -> role == Roles.Role.OWNED)
                .map(days -> figures(key, days));
        return new SocialRow(
                account.network(),
                account.handle(),
                Optional.of(role),
                posts,
                figures.map(AccountFigures::impressionsDisplayed),
                figures.map(of -> of.reach(posts.posts())),
                figures.map(of -> of.followers(key)));
    }

    private AccountFigures figures(String key, Period days) {
        return new AccountFigures(edition.corpus(), days, Set.of(key));
    }

    private SocialRow together(String network, String words, Roles.Role role, PostSums posts) {
        return new SocialRow(
                network,
                edition.words().words(words),
                Optional.of(role),
                posts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private PostSums newSums() {
        return new PostSums(edition.campaign().mixBases());
    }
}
