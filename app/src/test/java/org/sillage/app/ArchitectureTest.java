// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which room looks at which, and what only one room may do. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.sillage");

    /** Their moment without a clock; with one in the arguments they are what everybody shall use. */
    private static final Set<String> MOMENTS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @Test
    void everyRoomIsLookedAt() {
        for (String room : new String[] {"core", "collectors", "indexer", "report", "app"}) {
            assertThat(PROGRAM.stream().anyMatch(type -> type.getPackageName().startsWith("org.sillage." + room)))
                    .as(room)
                    .isTrue();
        }
    }

    @Test
    void coreLooksAtNobodyAndNeedsOnlyTheJdk() {
        holds(classes()
                .that()
                .resideInAPackage("org.sillage.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.sillage.core..", "java..", "javax.sql..", "org.jspecify.."));
    }

    @Test
    void collectorsIndexerAndReportNeverSeeOneAnother() {
        never("org.sillage.collectors..", "org.sillage.indexer..", "org.sillage.report..", "org.sillage.app..");
        never("org.sillage.indexer..", "org.sillage.collectors..", "org.sillage.report..", "org.sillage.app..");
        never("org.sillage.report..", "org.sillage.collectors..", "org.sillage.indexer..", "org.sillage.app..");
    }

    @Test
    void luceneStaysInTheIndexer() {
        only("org.apache.lucene..", "org.sillage.indexer..");
    }

    @Test
    void spreadsheetsStayInOneWriterAndOneReader() {
        only("org.apache.poi..", "org.sillage.report.xlsx..", "org.sillage.collectors.files..");
        only("com.github.pjfanning..", "org.sillage.collectors.files..");
    }

    @Test
    void csvIsReadInOnePlace() {
        only("de.siegmar.fastcsv..", "org.sillage.collectors.files..");
    }

    @Test
    void richTextIsReadInOnePlace() {
        only("org.apache.tika..", "org.sillage.collectors.files..");
    }

    @Test
    void robotsFilesAreReadInOnePlace() {
        only("crawlercommons..", "org.sillage.collectors.robots..");
    }

    @Test
    void twitter4jStaysInOneSource() {
        only("twitter4j..", "org.sillage.collectors.x..");
    }

    @Test
    void readOnlyCommandsAndTheConfigurationKnowNoFramework() {
        never(
                "org.sillage.app.commands..",
                "org.springframework..",
                "org.quartz..",
                "com.zaxxer..",
                "org.sillage.app.batch..");
        never("org.sillage.app.config..", "org.springframework..", "org.quartz..", "org.sillage.core.ledger..");
        never("org.sillage.app.reading..", "org.springframework..", "org.quartz..");
        never("org.sillage.app.jobs..", "org.springframework..", "org.quartz..");
    }

    @Test
    void formatsOfOneKindKnowWhatReadersShareAndNoOtherKind() {
        String formats = "org.sillage.collectors.formats.";
        Set<String> kinds = Set.of("platforms", "lists", "archives", "wire", "documents");
        for (String kind : kinds) {
            never(formats + "reading..", formats + kind + "..");
            for (String other : kinds) {
                if (!other.equals(kind)) never(formats + kind + "..", formats + other + "..");
            }
        }
    }

    /** Main starts what stands above the package that it lies in. */
    @Test
    void noPackagesLeanOnOneAnotherInACircle() {
        holds(slices().matching("org.sillage.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(simpleName("Main"), alwaysTrue()));
    }

    @Test
    void requestsAreSentInOnePlace() {
        String sender = "org.sillage.collectors.http..";
        only("java.net.http..", sender);
        only("com.rometools.fetcher..", sender);
        nobodyBut(sender, calls("java.net.URL", "open(Connection|Stream)"));
        nobodyBut(sender, calls("org.jsoup.Jsoup", "connect|newSession"));
        nobodyBut(sender, calls("javax.net.SocketFactory", "createSocket"));
        holds(noClasses()
                .that(not(resideInAnyPackage(sender)))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|HttpURLConnection)|java\\.nio\\.channels\\.SocketChannel"));
    }

    @Test
    void nobodyAsksTheTimeWithoutAClock() {
        holds(noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a clock") {
            @Override
            public boolean test(JavaMethodCall call) {
                return MOMENTS.contains(call.getTargetOwner().getFullName())
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getFullName().equals("java.time.Clock"));
            }
        }));
        holds(noClasses().should().callMethod(System.class, "currentTimeMillis"));
        holds(noClasses().should().callConstructor(java.util.Date.class));
    }

    @Test
    void nobodyTrustsTheZoneOfTheMachine() {
        holds(noClasses().should().callMethod(java.time.ZoneId.class, "systemDefault"));
        holds(noClasses().should().callMethod(java.time.Clock.class, "systemDefaultZone"));
        holds(noClasses().should().callMethod(java.util.TimeZone.class, "getDefault"));
    }

    private static DescribedPredicate<JavaMethodCall> calls(String owner, String methods) {
        return new DescribedPredicate<>("call " + owner + "." + methods) {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTargetOwner().getFullName().equals(owner)
                        && call.getName().matches(methods);
            }
        };
    }

    private static void nobodyBut(String place, DescribedPredicate<JavaMethodCall> call) {
        holds(noClasses().that(not(resideInAnyPackage(place))).should().callMethodWhere(call));
    }

    private static void only(String library, String... places) {
        DescribedPredicate<JavaClass> elsewhere = not(resideInAnyPackage(places));
        holds(noClasses().that(elsewhere).should().dependOnClassesThat().resideInAPackage(library));
    }

    private static void never(String room, String... others) {
        holds(noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }
}
