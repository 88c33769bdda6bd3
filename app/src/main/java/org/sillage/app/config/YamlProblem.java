// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import org.sillage.core.message.Message;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in a user's words what the YAML parser says in its own. */
final class YamlProblem {

    private YamlProblem() {}

    static Message of(MarkedYamlEngineException fault) {
        String problem = fault.getProblem() == null ? "" : fault.getProblem();
        if (problem.contains("\\t") || problem.contains("TAB") || problem.contains("'\t'"))
            return Message.of("config.tab");
        if (problem.contains("expected ':'")) return Message.of("config.colon");
        if (problem.contains("mapping values are not allowed")) return Message.of("config.colon-in-value");
        if (problem.contains("unexpected end of stream")) return Message.of("config.quote-open");
        if (problem.contains("undefined alias")) return Message.of("config.anchor");
        if (problem.contains("cannot start any token")) return Message.of("config.start");
        if (problem.contains("<block end>")) return Message.of("config.indent");
        return Message.of("config.syntax");
    }
}
