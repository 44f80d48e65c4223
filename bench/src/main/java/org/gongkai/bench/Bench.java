package org.gongkai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.bench.corpus.*;
import org.gongkai.bench.measure.*;
import org.gongkai.rules.form.Forms;

public final class Bench {
    public static void main(String[] a) throws Exception {
        Forms forms = Forms.builtIn();
        SeededReports reports = new SeededReports(forms);
        Corpus corpus = new Corpus(Path.of(a[0]), Integer.parseInt(a[1]));
        FolderRun run = new FolderRun(forms);
        for (CorpusFormat format : CorpusFormat.values()) {
            List<Path> files = corpus.make(format, reports);
            ReadBack back = new ReadBack(reports);
            Round first = run.round(files, back);
            System.out.println(
                    "first " + first.rate() + " equal " + back.equal() + " clean " + back.clean() + " " + back.fault());
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(a[2]); i++) {
                rounds.add(run.round(files, (x, y, z) -> {}));
                Round r = rounds.get(i);
                System.out.printf(
                        "%s %.0f/s cpu %.2f ms  alloc %.0f KB heap %.0f MB%n",
                        format, r.rate(), r.cpuMillis(), r.allocated() / 1024.0 / r.files(), r.heap() / 1048576.0);
            }
        }
    }
}
