// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the goals and prints one table. */
public final class Bench {

    private static final String USAGE = "bench/run [--quick] [--goal NAME]";

    private Bench() {}

    /** Measures one goal or several. */
    @FunctionalInterface
    private interface Goal {
        List<Result> measure(Size size) throws Exception;
    }

    private static Map<String, Goal> goals() {
        Map<String, Goal> goals = new LinkedHashMap<>();
        // Those measured together share a key, with commas.
        goals.put("1,3", size -> new IngestGoals(size).measure());
        goals.put("2", size -> new FeedGoal(size).measure());
        goals.put("poll", size -> new PollGoal(root()).measure());
        goals.put("page", size -> new PageGoal(size).measure());
        goals.put("4", size -> new RefreshGoal(size).measure());
        goals.put("5", size -> new KillGoal(size).measure());
        goals.put("9", size -> new StoreGoal(size).measure());
        goals.put("10", size -> new ExportGoal(size).measure());
        goals.put("11", size -> new LittleMemory(size).measure());
        goals.put("12", size -> new WorkbookGoal(size).measure());
        goals.put("13", size -> new ImportGoal(size).measure());
        goals.put("14", size -> new ReprintGoal(size).measure());
        goals.put("week", size -> new WeekGoal(size).measure());
        goals.put("x", size -> new XGoal(size).measure());
        goals.put("search", size -> new SearchGoal(size, root()).measure());
        return goals;
    }

    /** Of the checkout, whose launcher is measured. */
    private static Path root() {
        return Path.of(System.getProperty("sillage.root"));
    }

    /** Options {@code --quick} for smaller sizes and {@code --goal}, any number of times, for some goals alone. */
    public static void main(String[] arguments) throws Exception {
        Size size = Size.FULL;
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> size = Size.QUICK;
                case "--goal" -> wanted.add(arguments[++i]);
                default -> throw new IllegalArgumentException(arguments[i] + ": " + USAGE);
            }
        }
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, Goal> goal : goals().entrySet()) {
            List<String> names = List.of(goal.getKey().split(",", -1));
            if (!wanted.isEmpty() && names.stream().noneMatch(wanted::contains)) continue;
            System.err.println("measuring " + goal.getKey());
            List<Result> measured = goal.getValue().measure(size);
            // At once as well: a run takes long, and what is done is not lost when it is broken off.
            System.err.print(TextTable.of(measured));
            results.addAll(measured);
        }
        System.out.print(TextTable.of(results));
    }
}
