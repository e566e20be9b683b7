// All that a certificate says, in plain words. What others have written is shown as plain text.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "app/desktop/overview.h"

namespace eleg {

struct CertificateField {
    QString label;
    QString value;
    bool unbroken = false;  ///< a number or checksum: wraps anywhere
};

/// `verdict`: null before there is one. `now`: for how old an answer is. `whole`: with the whole
/// personnummer, for a copy that the person asks for; else masked.
std::vector<CertificateField> fieldsOf(const Identity& identity, const Verdict* verdict, TimePoint now,
                                       bool whole);
/// The issuing certificates, from the issuer's own upwards, as far as they were found.
QStringList chainOf(const Identity& identity, const Verdict* verdict);
/// All of it for the clipboard: label and value, a line each.
QString asText(const Identity& identity, const Verdict* verdict, TimePoint now);
/// RFC 7468 text of the certificate.
QByteArray pemOf(const Certificate& certificate);
/// "Tolvan Tolvansson legitimering": for a file, without what file systems do not take.
QString fileNameOf(const Identity& identity);

}  // namespace eleg
