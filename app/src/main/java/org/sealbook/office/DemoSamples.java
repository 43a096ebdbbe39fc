package org.sealbook.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample files that the program ships with, under the names that a person would have given them. */
final class DemoSamples {

    private static final Map<String, String> NAMES = names();

    private DemoSamples() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("shop-page.html", "商品页面.html");
        names.put("network-log.txt", "网络记录.txt");
        names.put("infringements.csv", "侵权清单.csv");
        names.put("correspondence.eml", "交涉邮件.eml");
        names.put("seal-photo.png", "封存照片.png");
        return names;
    }

    /** Writes them into a folder, as if somebody had brought them. */
    static List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            try (InputStream sample = DemoSamples.class.getResourceAsStream("samples/" + name.getKey())) {
                if (sample == null) {
                    throw new IllegalStateException("the sample " + name.getKey() + " is missing from the program");
                }
                Path file = folder.resolve(name.getValue());
                Files.copy(sample, file);
                files.add(file);
            }
        }
        return files;
    }
}
