// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.nio.file.Path;
import java.time.Clock;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.testkit.MentionIndexContract;

class LuceneMentionIndexTest extends MentionIndexContract {

    @Override
    protected MentionIndex newIndex(Path folder) {
        return new LuceneMentionIndex(folder.resolve("index"), Clock.systemUTC(), notice -> {});
    }
}
