package org.gongkai.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the server: features stand on the platform, and open to each other only what is public in their root. */
@AnalyzeClasses(packages = "org.gongkai.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ServerHouseTest {

    @ArchTest
    static final ArchRule platformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.gongkai.server.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gongkai.server.office..",
                    "org.gongkai.server.publication..",
                    "org.gongkai.server.portal..",
                    "org.gongkai.server.supervision..",
                    "org.gongkai.server.demo..");

    @ArchTest
    static final ArchRule anOfficeKnowsNothingOfWhatItDoes = noClasses()
            .that()
            .resideInAPackage("org.gongkai.server.office..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gongkai.server.publication..",
                    "org.gongkai.server.portal..",
                    "org.gongkai.server.supervision..",
                    "org.gongkai.server.demo..");

    @ArchTest
    static final ArchRule whatIsPublishedDoesNotKnowWhoReadsIt = noClasses()
            .that()
            .resideInAPackage("org.gongkai.server.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.portal..");

    @ArchTest
    static final ArchRule nobodyLeansOnWhoeverLooksOverTheirShoulder = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongkai.server.supervision..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.supervision..");

    @ArchTest
    static final ArchRule featuresMeetInTheirRootPackagesOnly = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongkai.server.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.publication.web..");

    @ArchTest
    static final ArchRule theCommandLineOfReportsIsNotForTheServer =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.gongkai.report.cli..");

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("org.gongkai.server.(**)").should().beFreeOfCycles();
}
