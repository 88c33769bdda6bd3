// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, so that it can be killed as a machine kills. */
final class ChildJvm {

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the program with the class path of the tests. */
    static ChildJvm start(Path folder, Map<String, String> properties, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.sillage.app.Main"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "child", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ChildJvm(process, output);
    }

    /** Ends it as {@code kill -9} does, unless it has ended; says whether it was still running. */
    boolean killAfter(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) return false;
        kill();
        return true;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its exit code; it is ended where it takes longer than a few minutes. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(4, TimeUnit.MINUTES)) kill();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Everything it has said so far. */
    String said() throws IOException {
        return Files.readString(output);
    }
}
