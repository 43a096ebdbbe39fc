package org.sealbook.workstation.parts;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the program, each for one meaning. Their size and colour come from the theme. */
public enum Icons {
    TODAY(Feather.SUNRISE),
    CASES(Feather.FOLDER),
    EVIDENCE(Feather.ARCHIVE),
    ORIGINALS(Feather.BOOK_OPEN),
    CERTIFICATES(Feather.AWARD),
    REGISTER(Feather.BOOK),
    ARCHIVE(Feather.PACKAGE),
    PRINT(Feather.PRINTER),
    PEERS(Feather.SHARE_2),
    LEDGER(Feather.LAYERS),
    STATISTICS(Feather.BAR_CHART_2),
    VERIFY(Feather.CHECK_SQUARE),
    SETTINGS(Feather.SETTINGS),

    SEARCH(Feather.SEARCH),
    FILTER(Feather.FILTER),
    ADD(Feather.PLUS),
    CLOSE(Feather.X),
    COPY(Feather.COPY),
    EDIT(Feather.EDIT_2),
    SAVE(Feather.DOWNLOAD),
    OPEN(Feather.UPLOAD),
    DROP(Feather.UPLOAD_CLOUD),
    AGAIN(Feather.REFRESH_CW),
    STOP(Feather.STOP_CIRCLE),
    PAUSE(Feather.PAUSE),
    PLAY(Feather.PLAY),
    MORE(Feather.MORE_HORIZONTAL),
    SHOW(Feather.EYE),
    HIDE(Feather.EYE_OFF),
    FOLDER_ADD(Feather.FOLDER_PLUS),
    ELSEWHERE(Feather.EXTERNAL_LINK),
    ZOOM_IN(Feather.ZOOM_IN),
    ZOOM_OUT(Feather.ZOOM_OUT),
    FIT(Feather.MAXIMIZE),
    SIGN(Feather.PEN_TOOL),
    SIGN_IN(Feather.LOG_IN),
    SIGN_OUT(Feather.LOG_OUT),
    COMMANDS(Feather.COMMAND),

    BACK(Feather.ARROW_LEFT),
    FORWARD(Feather.ARROW_RIGHT),
    PREVIOUS(Feather.CHEVRON_LEFT),
    NEXT(Feather.CHEVRON_RIGHT),
    COLLAPSED(Feather.CHEVRON_RIGHT),
    EXPANDED(Feather.CHEVRON_DOWN),
    UP(Feather.CHEVRON_UP),

    DONE(Feather.CHECK),
    INFORMATION(Feather.INFO),
    WARNING(Feather.ALERT_TRIANGLE),
    FAILED(Feather.ALERT_OCTAGON),
    FORK(Feather.GIT_BRANCH),
    NOT_ALLOWED(Feather.SLASH),
    HELP(Feather.HELP_CIRCLE),
    ONLINE(Feather.WIFI),
    OFFLINE(Feather.WIFI_OFF),
    CLOCK(Feather.CLOCK),
    CALENDAR(Feather.CALENDAR),
    LOCKED(Feather.LOCK),
    UNLOCKED(Feather.UNLOCK),
    KEY(Feather.KEY),
    OFFICE(Feather.HOME),
    PERSON(Feather.USER),
    PEOPLE(Feather.USERS),
    LANGUAGE(Feather.GLOBE),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    TYPE_SIZE(Feather.TYPE),
    DIGEST(Feather.HASH),
    LINK(Feather.LINK),
    GRID(Feather.GRID),
    LIST(Feather.LIST),
    EMPTY(Feather.INBOX),
    STATION(Feather.MONITOR),
    TASKS(Feather.ACTIVITY),
    DISK(Feather.HARD_DRIVE),

    FILE(Feather.FILE),
    TEXT(Feather.FILE_TEXT),
    IMAGE(Feather.IMAGE),
    VIDEO(Feather.FILM),
    SOUND(Feather.MUSIC),
    MAIL(Feather.MAIL),
    PACKAGE(Feather.PACKAGE),
    FOLDER(Feather.FOLDER);

    private final Feather glyph;

    Icons(Feather glyph) {
        this.glyph = glyph;
    }

    /** A new icon that stands beside words saying the same; a screen reader passes over it. */
    public FontIcon beside() {
        FontIcon icon = new FontIcon(glyph);
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    /** A new icon that stands alone; {@code meaning} is what a screen reader says. */
    public FontIcon alone(String meaning) {
        FontIcon icon = new FontIcon(glyph);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(meaning);
        return icon;
    }
}
