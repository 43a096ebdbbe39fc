package org.sealbook.workstation.frame;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sealbook.language.Messages;
import org.sealbook.record.ClockGrade;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/** The line under every screen: office, person, clock, link, last head cosigned, running tasks. */
final class StatusStrip extends HBox {

    private final Messages messages;
    private final Pill link;
    private final Label head = new Label();
    private final Button tasksButton = new Button();
    private final RunningTasks tasks;
    private final ListChangeListener<LongTask<?>> changed = _ -> tellTasks();

    /**
     * @param showTasks opens the list of what runs
     * @param showPerson opens what a person can do about being signed in
     */
    StatusStrip(Messages messages, Who who, RunningTasks tasks, Runnable showTasks, Runnable showPerson) {
        this.messages = messages;
        this.tasks = tasks;
        getStyleClass().add("status-strip");
        setId("strip");
        Label office = new Label(who.office(), Icons.OFFICE.beside());
        office.setId("strip-office");
        Button person = new Button(who.person(), Icons.PERSON.beside());
        person.setId("strip-person");
        person.getStyleClass().add("strip-button");
        person.setOnAction(_ -> showPerson.run());
        Pill clock = new Pill(
                messages.term("clock", who.clock().label()), who.clock() == ClockGrade.SYNCED ? Tone.GOOD : Tone.WATCH);
        clock.setId("strip-clock");
        clock.setTooltip(
                new Tooltip(messages.text("window.strip.clock." + who.clock().label())));
        link = new Pill(messages.text("window.link.alone"), Tone.CALM);
        link.setId("strip-link");
        head.setId("strip-head");
        tasksButton.setId("strip-tasks");
        tasksButton.getStyleClass().add("strip-button");
        tasksButton.setOnAction(_ -> showTasks.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(office, person);
        if (who.demo()) {
            getChildren().add(new Pill(messages.text("window.strip.demo"), Tone.WATCH));
        }
        getChildren().addAll(clock, link, head, gap, tasksButton);
        tasks.running().addListener(changed);
        tellTasks();
    }

    /** What is known of the links and of the last head of ours that somebody cosigned. */
    void link(String sentence, Tone tone, String cosigned) {
        link.show(sentence, tone);
        head.setText(cosigned);
    }

    void dispose() {
        tasks.running().removeListener(changed);
    }

    private void tellTasks() {
        int running = tasks.running().size();
        tasksButton.setText(
                running == 0 ? messages.text("window.tasks.none") : messages.text("window.tasks.running", running));
        tasksButton.setGraphic(running == 0 ? Icons.DONE.beside() : Icons.PLAY.beside());
    }
}
