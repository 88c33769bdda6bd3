// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.List;
import org.sillage.app.config.Fault;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Messages;

/** Prints what is wrong in configuration files, in the shape that editors and terminals turn into links. */
final class FaultPrinter {

    private final Context context;

    FaultPrinter(Context context) {
        this.context = context;
    }

    /** What keeps a command from running: to standard error, and as the result where JSON is asked for. */
    void print(List<Fault> errors) {
        for (Fault error : errors) context.complain(line(error));
        context.complain(context.words().words("check.bad", errors.size()));
        if (context.isJson()) context.result(new JsonObject().putAll("errors", errors, this::json));
    }

    /** What should be mended and keeps nothing from running. */
    void warn(List<Fault> warnings) {
        for (Fault warning : warnings) {
            context.complain(line(warning, context.words().words("check.warning", words(warning))));
        }
    }

    JsonObject json(Fault fault) {
        return new JsonObject()
                .put("file", fault.file())
                .put("line", fault.place().line())
                .put("column", fault.place().column())
                .put("message", words(fault));
    }

    private String words(Fault fault) {
        Messages words = context.words();
        return words.words(fault.message());
    }

    /** Such as {@code campaigns/usine.yaml:11:5: …}. */
    String line(Fault fault) {
        return line(fault, words(fault));
    }

    private static String line(Fault fault, String words) {
        return fault.file() + ":" + fault.place().line() + ":" + fault.place().column() + ": " + words;
    }
}
