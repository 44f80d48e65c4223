package org.gongkai.report.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the program's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "gongkai " + (version == null ? "(classes)" : version) + " · Java "
                    + Runtime.version().feature()
        };
    }
}
