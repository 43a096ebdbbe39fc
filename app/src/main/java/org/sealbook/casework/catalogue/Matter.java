package org.sealbook.casework.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sealbook.ledger.Refusal;

/**
 * A notarial matter (公证事项).
 *
 * @param code the stable code that stands in facts
 * @param zh its Chinese title
 * @param en its English title
 * @param categories the words of the categories in which its certificates may be numbered
 * @param twoPersons whether two people of the office must act together
 * @param inPerson whether the applicant must come in person, without an agent
 * @param retention how long the file of such a case is kept
 * @param fileClass how its file is filed
 * @param textForm how the text of its certificates is made
 * @param materials what the applicant brings
 * @param fields its form, in the order in which it is filled
 * @param text with which its certificates begin; {@code {code}} stands for a field of the form, or for what {@link #KNOWN} names
 */
public record Matter(
        String code,
        String zh,
        String en,
        List<String> categories,
        boolean twoPersons,
        boolean inPerson,
        Retention retention,
        FileClass fileClass,
        TextForm textForm,
        List<Material> materials,
        List<Field> fields,
        String text)
        implements Titled {

    /** What a text may name beside the fields: those who applied, the other parties, the second person, the files of the case. */
    public static final Set<String> KNOWN = Set.of("applicants", "related", "second", "files");

    /** A place in a text that is to be filled. */
    public static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    public Matter {
        categories = List.copyOf(categories);
        materials = List.copyOf(materials);
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String named) {
        return fields.stream().filter(field -> field.code().equals(named)).findFirst();
    }

    /**
     * What was entered in the form, as it is recorded: in the order of the fields, each by its code, blank ones left out.
     *
     * @throws Refusal when a required field is blank, a value is not what its field takes, or there is no such field
     */
    public Map<String, String> filled(Map<String, String> entered) {
        entered.keySet().stream()
                .filter(name -> field(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("refusal.form.unknown-field", name, code);
                });
        Map<String, String> filled = new LinkedHashMap<>();
        for (Field field : fields) {
            String value = entered.getOrDefault(field.code(), "");
            if (!value.isBlank()) {
                filled.put(field.code(), field.checked(value));
            } else if (field.required()) {
                throw new Refusal("refusal.form.missing", field.zh(), field.en(), field.code());
            }
        }
        return filled;
    }
}
