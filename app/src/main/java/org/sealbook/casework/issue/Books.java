package org.sealbook.casework.issue;

import org.sealbook.casework.evidence.EvidenceBook;
import org.sealbook.casework.parties.PartyBook;
import org.sealbook.casework.procedure.CaseBook;
import org.sealbook.casework.procedure.FormBook;
import org.sealbook.casework.settings.SettingBook;
import org.sealbook.casework.staff.StaffBook;

/** What the story of a certificate reads, area by area. */
public record Books(
        StaffBook staff,
        SettingBook settings,
        CaseBook cases,
        FormBook forms,
        PartyBook parties,
        EvidenceBook evidence,
        CertificateBook certificates) {}
