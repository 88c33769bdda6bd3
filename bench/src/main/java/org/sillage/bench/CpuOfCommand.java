// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The CPU time of a whole process, its start included. */
final class CpuOfCommand {

    /** What the shell's {@code times} says of its children: user and system time. */
    private static final Pattern CHILDREN = Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s\\s*$");

    private static final int SECONDS_OF_A_MINUTE = 60;

    private CpuOfCommand() {}

    /**
     * CPU seconds of a command and its children, started anew.
     *
     * @param out what it says goes there
     * @throws IOException when it ends with another code than expected
     */
    static double seconds(List<String> command, Path out) throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(
                List.of("sh", "-c", "\"$@\" > \"$0\" 2>&1; code=$?; times; exit $code", out.toString()));
        timed.addAll(command);
        Process process = new ProcessBuilder(timed).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(command + ": " + Files.readString(out));
        Matcher times = CHILDREN.matcher(said);
        if (!times.find()) throw new IOException("no times: " + said);
        return seconds(times, 1) + seconds(times, 3);
    }

    private static double seconds(Matcher times, int group) {
        return SECONDS_OF_A_MINUTE * Double.parseDouble(times.group(group))
                + Double.parseDouble(times.group(group + 1));
    }
}
