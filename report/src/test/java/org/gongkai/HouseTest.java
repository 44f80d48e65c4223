package org.gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.gongkai.report.check.Finding;

/** The floors of the house: each stands only on those below it. */
@AnalyzeClasses(packages = "org.gongkai", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String RULES = "org.gongkai.rules..";
    private static final String REPORT = "org.gongkai.report..";
    private static final String READ = "org.gongkai.report.read..";
    private static final String SOURCE = "org.gongkai.report.read.source..";
    private static final String CHECK = "org.gongkai.report.check..";
    private static final String WRITE = "org.gongkai.report.write..";
    private static final String CLI = "org.gongkai.report.cli..";

    @ArchTest
    static final ArchRule rulesStandOnNothingButTheLanguageAndItsDataFormat = classes()
            .that()
            .resideInAPackage(RULES)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(RULES, "java..", "org.jspecify..", "org.snakeyaml.."));

    @ArchTest
    static final ArchRule rulesDoNoInputOrOutputButTheirOwnResources = noClasses()
            .that()
            .resideInAPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..");

    @ArchTest
    static final ArchRule readingKnowsNeitherChecksNorWritersNorTheCommandLine = noClasses()
            .that()
            .resideInAPackage(READ)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CHECK, WRITE, CLI);

    @ArchTest
    static final ArchRule fileFormatsKnowNoForms = noClasses()
            .that()
            .resideInAPackage(SOURCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gongkai.rules.form..", "org.gongkai.report.read", CHECK, WRITE, CLI);

    @ArchTest
    static final ArchRule checkingKnowsNeitherWritersNorTheCommandLine = noClasses()
            .that()
            .resideInAPackage(CHECK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WRITE, CLI);

    @ArchTest
    static final ArchRule writingKnowsOfChecksOnlyWhatTheyFound = noClasses()
            .that()
            .resideInAPackage(WRITE)
            .should()
            .dependOnClassesThat(
                    resideInAPackage(CLI).or(resideInAPackage(CHECK).and(not(belongToAnyOf(Finding.class)))));

    @ArchTest
    static final ArchRule nothingStandsOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    @ArchTest
    static final ArchRule reportsNeedNoFramework = noClasses()
            .that()
            .resideInAnyPackage(RULES, REPORT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "javax.inject..");

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("org.gongkai.(**)").should().beFreeOfCycles();
}
