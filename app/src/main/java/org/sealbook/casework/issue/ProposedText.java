package org.sealbook.casework.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealbook.casework.catalogue.Field;
import org.sealbook.casework.catalogue.Matter;

/**
 * The words with which the draft of a matter's certificate begins, by the catalogue. What the case knows is filled in; what it does not
 * know becomes a blank, <code>【…】</code>, that whoever drafts fills in.
 */
public final class ProposedText {

    private static final Pattern BLANK = Pattern.compile("【[^【】\\r\\n]{1,60}】");

    /** What a blank is called that stands for something the case does not know yet. */
    private static final Map<String, String> TITLES =
            Map.of("applicants", "申请人", "related", "关系人", "second", "第二名办理人员", "files", "附件");

    private ProposedText() {}

    /**
     * The text of a matter.
     *
     * @param known what the case knows beside its form, by the names of {@link Matter#KNOWN}
     * @param form what the form says, by the codes of its fields
     */
    static String of(Matter matter, Map<String, String> known, Map<String, String> form) {
        return Matter.PLACE
                .matcher(matter.text())
                .replaceAll(place -> Matcher.quoteReplacement(filled(matter, place.group(1), known, form)))
                .strip();
    }

    /** The blanks that still stand in a text, in their order, each with its brackets. */
    public static List<String> blanks(String text) {
        return BLANK.matcher(text).results().map(found -> found.group()).toList();
    }

    private static String filled(Matter matter, String name, Map<String, String> known, Map<String, String> form) {
        Optional<String> value = Optional.ofNullable(known.get(name));
        Optional<Field> field = matter.field(name);
        return value.or(() -> field.flatMap(
                        each -> Optional.ofNullable(form.get(name)).map(each::onPaper)))
                .orElseGet(() -> "【" + field.map(Field::zh).orElseGet(() -> TITLES.getOrDefault(name, name)) + "】");
    }
}
