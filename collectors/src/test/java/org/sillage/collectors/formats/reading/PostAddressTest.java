// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://twitter.com/UsineXtra/status/1066?s=20|x|1066|UsineXtra",
                "https://mobile.twitter.com/i/statuses/1066|x|1066|",
                "https://x.com/UsineXtra/status/1066/photo/1|x|1066|UsineXtra",
                "https://www.youtube.com/watch?feature=share&v=abcDEF12345&t=3|youtube|abcDEF12345|",
                "https://youtu.be/abcDEF12345?t=3|youtube|abcDEF12345|",
                "https://www.youtube.com/shorts/abcDEF12345|youtube|abcDEF12345|",
                "https://www.youtube.com/embed/abcDEF12345|youtube|abcDEF12345|",
                "https://www.instagram.com/p/DAbc123/|instagram|DAbc123|",
                "https://www.instagram.com/usine_extra/reel/DAbc123/|instagram|DAbc123|usine_extra",
                "https://www.tiktok.com/@usine.extra/video/7575479637561759367?lang=fr|tiktok|7575479637561759367|usine.extra",
                "https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678|linkedin|activity:7123456789012345678|",
                "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7123456789012345678/|linkedin|share:7123456789012345678|",
                "https://fr.linkedin.com/posts/usine_visite-activity-7123456789012345678-AbCd|linkedin|activity:7123456789012345678|",
                "https://www.linkedin.com/posts/usine_activity-7123456789012345678-AbCd?trk=x|linkedin|activity:7123456789012345678|",
                "https://www.facebook.com/UsineXtra/posts/5678901234|facebook|5678901234|UsineXtra",
                "https://www.facebook.com/UsineXtra/videos/la-visite/5678901234/|facebook|5678901234|UsineXtra",
                "https://m.facebook.com/permalink.php?story_fbid=5678901234&id=1234567|facebook|5678901234|",
                "https://www.facebook.com/1234567/posts/5678901234|facebook|5678901234|",
                "https://www.facebook.com/reel/5678901234|facebook|5678901234|",
                "https://www.reddit.com/r/france/comments/9zabcd/lusine/|reddit|9zabcd|",
                "https://www.threads.net/@usine/post/Cabc123|threads|Cabc123|usine"
            })
    void thePostsOwnIdStandsInItsAddress(URI address, String network, String id, String handle) {
        assertThat(PostAddress.of(address)).hasValueSatisfying(post -> {
            assertThat(post.network()).isEqualTo(network);
            assertThat(post.nativeId()).isEqualTo(id);
            assertThat(post.handle().orElse(null)).isEqualTo(handle);
        });
    }

    @Test
    void profilesAndArticlesAreNoPosts() {
        for (String address : new String[] {
            "https://twitter.com/UsineXtra",
            "https://www.youtube.com/c/UsineXtra",
            "https://ouest-matin.example/twitter.com/UsineXtra/status/1066",
            "https://nottwitter.com/UsineXtra/status/1066",
            "https://www.facebook.com/UsineXtra/"
        }) {
            assertThat(PostAddress.of(URI.create(address))).as(address).isEmpty();
        }
    }
}
