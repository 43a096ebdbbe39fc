package org.sealbook.workstation.cases;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.casework.catalogue.Category;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.office.Office;

/**
 * What there is to choose from for a new case.
 *
 * @param handlers who may handle it
 * @param seconds who may be its second person
 * @param me who opens it
 */
record NewCaseChoices(
        List<Matter> matters,
        List<Category> categories,
        List<StaffMember> handlers,
        List<StaffMember> seconds,
        Optional<StaffMember> me) {

    NewCaseChoices {
        matters = List.copyOf(matters);
        categories = List.copyOf(categories);
        handlers = List.copyOf(handlers);
        seconds = List.copyOf(seconds);
    }

    /** Reads tables, so never on the FX thread. */
    static NewCaseChoices read(Office office) {
        Catalogue catalogue = office.settings().catalogue();
        List<StaffMember> everybody = office.staff().everybody();
        return new NewCaseChoices(
                catalogue.matters(),
                catalogue.categories(),
                everybody.stream().filter(person -> person.is(Role.NOTARY)).toList(),
                everybody.stream()
                        .filter(person -> person.is(Role.NOTARY) || person.is(Role.ASSISTANT))
                        .toList(),
                office.staff().find(office.person()));
    }

    boolean mayOpen() {
        return me.filter(person -> person.may(Act.OPEN_CASE)).isPresent();
    }

    /** Whoever opens it handles it, if they may; else the first who may. */
    Optional<StaffMember> likelyHandler() {
        return me.filter(handlers::contains).or(() -> handlers.stream().findFirst());
    }
}
