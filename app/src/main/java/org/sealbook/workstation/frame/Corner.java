package org.sealbook.workstation.frame;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import org.sealbook.language.Language;
import org.sealbook.language.Messages;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** Language, light or dark, and the size of the type, where no office is open. */
public final class Corner extends HBox {

    /** The buttons; settings are asked for when one is pressed. */
    public Corner(Messages messages, Supplier<Settings> settings, Consumer<Settings> choose) {
        getStyleClass().add("corner");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ActionButton language = new ActionButton(
                messages.text("window.other-language"),
                ActionButton.Weight.QUIET,
                () -> choose.accept(settings.get().with(other(settings.get().language()))));
        language.setId("language");
        IconButton look = new IconButton(
                Icons.DARK,
                messages.text("window.other-look"),
                () -> choose.accept(settings.get().with(other(settings.get().appearance()))));
        look.setId("look");
        IconButton size = new IconButton(
                Icons.TYPE_SIZE,
                messages.text("window.other-size"),
                () -> choose.accept(settings.get().with(next(settings.get().typeSize()))));
        size.setId("type-size");
        getChildren().addAll(language, look, size);
    }

    /** The one that is not this. */
    public static Language other(Language language) {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    /** The one that is not this. */
    public static Appearance other(Appearance appearance) {
        return appearance == Appearance.LIGHT ? Appearance.DARK : Appearance.LIGHT;
    }

    /** The next larger one, after the largest the smallest. */
    public static TypeSize next(TypeSize size) {
        return switch (size) {
            case SMALL -> TypeSize.NORMAL;
            case NORMAL -> TypeSize.LARGE;
            case LARGE -> TypeSize.SMALL;
        };
    }
}
