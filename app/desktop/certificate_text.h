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

/// `whole`: with the whole personnummer, for a copy that the person asks for; else masked.
std::vector<CertificateField> fieldsOf(const Identity& identity, const Verdict* verdict, bool whole);
/// The issuing certificates, from the issuer's own upwards, as far as they were found.
QStringList chainOf(const Identity& identity, const Verdict* verdict);
/// Label and value on one line each, for the clipboard.
QString asText(const Identity& identity, const Verdict* verdict);
/// RFC 7468 text of the certificate.
QByteArray pemOf(const Certificate& certificate);
/// "Tolvan Tolvansson legitimering": for a file, without what file systems do not take.
QString fileNameOf(const Identity& identity);

}  // namespace eleg
