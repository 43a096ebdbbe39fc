package org.sealbook.language;

import java.util.ArrayList;
import java.util.List;
import org.sealbook.casework.custody.CustodyDetails;
import org.sealbook.casework.custody.CustodyRow;
import org.sealbook.casework.custody.MediumRow;
import org.sealbook.office.Office;

/** The custody of media in words. */
public final class CustodyWords {

    private final Messages messages;
    private final Words words;

    public CustodyWords(Messages messages, Office office) {
        this.messages = messages;
        this.words = new Words(messages, office);
    }

    /** What a medium is called: its kind, and the number on its label. */
    public String name(MediumRow medium) {
        return messages.text("custody.name", medium.kind().code(), words.orErased(medium.label()));
    }

    /** Where it is now, in a few words. */
    public String where(MediumRow medium) {
        return switch (medium.state()) {
            case OPEN -> messages.text("custody.where.open", words.orErased(medium.place()));
            case SEALED ->
                messages.text("custody.where.sealed", words.orErased(medium.place()), words.orErased(medium.seal()));
            case LENT, LENT_SEALED ->
                messages.text(
                        "custody.where.lent",
                        words.orErased(medium.holder()),
                        medium.due().map(Object::toString).orElse(""));
            case HANDED_OVER -> messages.text("custody.where.handed-over", words.orErased(medium.holder()));
            case DESTROYED -> messages.text("custody.where.destroyed");
        };
    }

    /** What was done, by whom and when. */
    public String who(CustodyRow row) {
        return messages.text(
                "custody.who",
                messages.label("custody-event", row.event().code()),
                words.person(row.by()),
                words.time(row.at()));
    }

    /** What was said with it; nothing where nothing was, or all was erased. */
    public String said(CustodyRow row) {
        CustodyDetails details = row.details();
        List<String> said = new ArrayList<>();
        details.whom().ifPresent(text -> said.add(messages.text("custody.said.whom", text)));
        details.place().ifPresent(text -> said.add(messages.text("custody.said.place", text)));
        details.seal().ifPresent(text -> said.add(messages.text("custody.said.seal", text)));
        details.due().ifPresent(day -> said.add(messages.text("custody.said.due", day)));
        details.reason().ifPresent(text -> said.add(messages.text("custody.said.reason", text)));
        return String.join(messages.text("custody.between"), said);
    }
}
