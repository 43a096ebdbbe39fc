package org.sealbook.workstation.parts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;

/**
 * A digest, key or id in groups of four characters, monospaced and selectable: eight groups a line, or four, two, one where there is
 * less room. What is copied, by the button or from a selection, has no spaces, so it can be pasted into another program as it is.
 */
public final class DigestText extends Pane {

    private static final int GROUP = 4;
    private static final int GROUPS_A_LINE = 8;
    private static final int LONGEST = 1024;
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1," + LONGEST + "}");
    private static final double ADVANCE = 0.6;
    private static final double GAP = 4;

    private final List<String> groups;
    private final Digits digits = new Digits();
    private final Node button;
    private int groupsALine;

    /**
     * All of the digest.
     *
     * @param hex hexadecimal digits without spaces, at most 1,024
     * @param copy what the copy button does, for tooltip and screen readers
     * @throws IllegalArgumentException if it is not hexadecimal
     */
    public DigestText(String hex, String copy) {
        this(hex, copy, Integer.MAX_VALUE);
    }

    private DigestText(String hex, String copy, int atMost) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not hexadecimal digits: " + hex);
        }
        String whole = hex.toLowerCase(Locale.ROOT);
        List<String> all = IntStream.range(0, (whole.length() + GROUP - 1) / GROUP)
                .mapToObj(at -> whole.substring(at * GROUP, Math.min(whole.length(), (at + 1) * GROUP)))
                .toList();
        groups = all.size() > atMost
                ? IntStream.rangeClosed(0, atMost)
                        .mapToObj(at -> at < atMost ? all.get(at) : "…")
                        .toList()
                : all;
        button = new IconButton(Icons.COPY, copy, () -> ClipboardText.put(whole));
        getStyleClass().add("digest-text");
        getChildren().addAll(digits, button);
        arrange(GROUPS_A_LINE);
        widthProperty().addListener((_, _, width) -> arrange(fitting(width.doubleValue())));
    }

    /** Only the first {@code groups} groups, then an ellipsis, for rows and cards. The button still copies all. */
    public static DigestText brief(String hex, int groups, String copy) {
        return new DigestText(hex, copy, groups);
    }

    /** The digits alone, for a label's {@code labelFor}. */
    public Node digits() {
        return digits;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(GROUPS_A_LINE);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int fitting = width < 0 ? GROUPS_A_LINE : fitting(width);
        return Math.max(button.prefHeight(-1), digits.high((groups.size() + fitting - 1) / fitting));
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double wide = width(groupsALine) - button.prefWidth(-1) - GAP;
        double high = digits.high(digits.getPrefRowCount());
        double side = button.prefWidth(-1);
        double first = Math.max(side, digits.high(1));
        digits.resizeRelocate(0, (first - digits.high(1)) / 2, wide, high);
        button.resizeRelocate(wide + GAP, (first - side) / 2, side, side);
    }

    private double width(int inALine) {
        int characters = String.join(" ", groups.subList(0, Math.min(inALine, groups.size())))
                .length();
        return Math.ceil((characters + 1) * ADVANCE * digits.getFont().getSize()) + GAP + button.prefWidth(-1);
    }

    private int fitting(double width) {
        return IntStream.of(GROUPS_A_LINE, GROUPS_A_LINE / 2, 2)
                .filter(inALine -> width(inALine) <= width)
                .findFirst()
                .orElse(1);
    }

    private void arrange(int inALine) {
        if (inALine == groupsALine) {
            return;
        }
        groupsALine = inALine;
        int lines = (groups.size() + inALine - 1) / inALine;
        digits.setPrefRowCount(lines);
        digits.setText(IntStream.range(0, lines)
                .mapToObj(line ->
                        String.join(" ", groups.subList(line * inALine, Math.min(groups.size(), (line + 1) * inALine))))
                .collect(Collectors.joining("\n")));
    }

    private static final class Digits extends TextArea {

        private static final double LINE = 1.38;

        Digits() {
            getStyleClass().add("digest");
            setEditable(false);
        }

        double high(int lines) {
            return Math.ceil(lines * LINE * getFont().getSize()) + 2;
        }

        @Override
        public void copy() {
            ClipboardText.put(getSelectedText().replaceAll("\\s", ""));
        }
    }
}
