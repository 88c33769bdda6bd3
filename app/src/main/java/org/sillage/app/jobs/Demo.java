// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.sillage.core.message.Message;

/** The founding campaign in a new home, collected over loopback by the real jobs. */
public interface Demo {

    /**
     * Plays it.
     *
     * @param home a folder that is empty or not there yet
     * @param language of what people read in the home
     * @param progress told of each step
     * @throws JobException when it could not be played
     */
    DemoOutcome play(Path home, Locale language, Consumer<Message> progress);

    /** The one this program ships with. */
    static Demo load() {
        return ServiceLoader.load(Demo.class, Demo.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this program was packed without its demo"));
    }
}
