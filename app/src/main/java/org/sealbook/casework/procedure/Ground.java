package org.sealbook.casework.procedure;

import org.sealbook.casework.fact.Coded;

/** On which of the grounds that law and habit list a step is taken. */
public sealed interface Ground extends Coded permits RefusalGround, TerminationGround, PauseGround {

    /** The family of the words for grounds of this kind. */
    String family();
}
