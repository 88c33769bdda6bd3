// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.time.Clock;
import java.util.function.Consumer;
import org.sillage.app.Home;
import org.sillage.app.config.Configuration;
import org.sillage.core.message.Message;

/**
 * What jobs work with.
 *
 * @param home opened for writing by the jobs themselves
 * @param configuration checked
 * @param clock of everything that is recorded
 * @param progress told of each step, for people; never of a secret
 */
public record JobsContext(Home home, Configuration configuration, Clock clock, Consumer<Message> progress) {}
