package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That speed can be measured, not how fast anything is. */
class BenchTest {

    @TempDir
    Path folder;

    @Test
    void measuresWritingAndVerifying() throws Exception {
        Bench bench = new Bench(folder, 1);
        check(List.of("single", "callers", "thousand"), bench.append());
        check(List.of("hashes", "journal", "signatures", "whole"), bench.audit(1_500));
    }

    private static void check(List<String> names, List<Figure> figures) {
        assertEquals(names, figures.stream().map(Figure::name).toList());
        figures.forEach(figure -> assertTrue(figure.value() > 0 && figure.ratio() > 0, figure::toString));
    }
}
