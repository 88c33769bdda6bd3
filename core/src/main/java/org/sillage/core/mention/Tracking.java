// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Parameters that say where a reader came from, how the page is dressed or which session asks, and not which article it
 * is. What may be the number of an article ({@code id}, {@code p}, {@code cid}, {@code sid}) is never one, whatever some
 * site uses it for.
 */
final class Tracking {

    /**
     * Families of names, lower case: Google and all who followed, AT Internet, Matomo, comScore, HubSpot, Webtrekk and
     * Webtrends, Facebook's actions and marks, Yahoo's consent, mail services, AMP.
     */
    private static final String[] FAMILIES = {
        "utm_",
        "at_",
        "itm_",
        "mtm_",
        "pk_",
        "piwik_",
        "matomo_",
        "ns_",
        "hsa_",
        "_hs",
        "__hs",
        "wt_",
        "wt.",
        "fb_action_",
        "gad_",
        "guce_",
        "_guc_",
        "oly_",
        "vero_",
        "mc_",
        "amp_",
        "actcampaign",
        "aspsessionid"
    };

    private static final Set<String> NAMES = Set.of(
            // AT Internet
            "xtor",
            "xtref",
            "xtcr",
            "xts",
            "xtnp",
            "xtloc",
            "xtmc",
            // click ids of networks and advertisers
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "srsltid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mibextid",
            "epik",
            "s_kwcid",
            "ef_id",
            "wickedid",
            "rb_clickid",
            "_openstat",
            "campaignid",
            "adgroupid",
            "adid",
            // marks of networks
            "fb_source",
            "fb_ref",
            "fb_comment_id",
            "fref",
            "refid",
            "__tn__",
            "__xts__",
            "__cft__",
            "_ft_",
            "_rdr",
            "_rdc",
            "__twitter_impression",
            "ref_src",
            "ref_url",
            "trk",
            "trkcampaign",
            "trkemail",
            // analytics
            "_ga",
            "_gl",
            "_gac",
            "hsctatracking",
            "mkt_tok",
            "guccounter",
            "ck_subscriber_id",
            // papers and those who post for them
            "ref",
            "sref",
            "cmp",
            "cmpid",
            "icid",
            "ito",
            "ocid",
            "ncid",
            "mbid",
            "smid",
            "smtyp",
            "smprod",
            "tpcc",
            "hpid",
            "sr_share",
            "m_bt",
            "actid",
            "actsource",
            "echobox",
            "dlvrit",
            "spm",
            "share_token",
            "sharetype",
            // the edition for telephones and its caches
            "amp",
            "wpamp",
            "usqp",
            // sessions
            "phpsessid",
            "jsessionid",
            "cfid",
            "cftoken");

    private static final Set<String> CHANNELS = Set.of(
            "rss",
            "feed",
            "twitter",
            "tw",
            "x",
            "facebook",
            "fb",
            "linkedin",
            "instagram",
            "whatsapp",
            "telegram",
            "email",
            "mail",
            "newsletter",
            "hootsuite",
            "buffer",
            "social",
            "share",
            "googlenews",
            "google");

    private static final Set<String> YES = Set.of("1", "true", "yes", "on", "");

    private static final Set<String> SHARED =
            Set.of("share", "shared", "youtu.be", "emb_logo", "emb_title", "player_embedded", "related");

    /** Names that count with some values only: {@code source=rss} is no article, {@code source=12} may be one. */
    private static final Map<String, Set<String>> WITH_VALUES = Map.ofEntries(
            Map.entry("source", CHANNELS),
            Map.entry("src", CHANNELS),
            Map.entry("via", CHANNELS),
            Map.entry("from", CHANNELS),
            Map.entry("origin", CHANNELS),
            Map.entry("platform", CHANNELS),
            Map.entry("share", CHANNELS),
            // stands beside share in WordPress
            Map.entry("nb", Set.of("1")),
            Map.entry("feature", SHARED),
            Map.entry("mode", Set.of("amp")),
            Map.entry("output", Set.of("amp")),
            Map.entry("outputtype", Set.of("amp")),
            Map.entry("output_type", Set.of("amp")),
            Map.entry("print", YES),
            Map.entry("printable", YES),
            // the edition for telephones at Blogger
            Map.entry("m", Set.of("0", "1")));

    private Tracking() {}

    /** @param value empty where there is none */
    static boolean is(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NAMES.contains(lower)) return true;
        for (String family : FAMILIES) if (lower.startsWith(family)) return true;
        Set<String> values = WITH_VALUES.get(lower);
        return values != null && values.contains(value.toLowerCase(Locale.ROOT));
    }
}
