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
public final class ChildJvm {

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the program with the class path of the tests. */
    public static ChildJvm start(Path folder, Map<String, String> properties, String... arguments) throws IOException {
        return startMain("org.sillage.app.Main", folder, properties, arguments);
    }

    /** The same, with variables in its environment. */
    static ChildJvm start(
            Path folder, Map<String, String> properties, Map<String, String> environment, String... arguments)
            throws IOException {
        return startMain("org.sillage.app.Main", folder, properties, environment, arguments);
    }

    /** Starts a main class of the tests' own. */
    static ChildJvm startMain(String main, Path folder, Map<String, String> properties, String... arguments)
            throws IOException {
        return startMain(main, folder, properties, Map.of(), arguments);
    }

    private static ChildJvm startMain(
            String main,
            Path folder,
            Map<String, String> properties,
            Map<String, String> environment,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "child", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new ChildJvm(process, output);
    }

    /** Ends it as {@code kill -9} does, unless it has ended; says whether it was still running. */
    public boolean killAfter(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) return false;
        kill();
        return true;
    }

    /** As a list of processes shows it; empty once it has ended. */
    String commandLine() {
        return process.info().commandLine().orElse("");
    }

    /** Asks it to end, as a service manager does. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has said something; fails with all it said where it ends before. */
    public String await(String words, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!said().contains(words) && process.isAlive() && System.nanoTime() < end) Thread.sleep(50);
        if (!said().contains(words)) throw new AssertionError("never said " + words + ": " + said());
        return said();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its exit code; it is ended where it takes longer than a few minutes. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(4, TimeUnit.MINUTES)) kill();
        return process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Everything it has said so far. */
    public String said() throws IOException {
        return Files.readString(output);
    }
}
