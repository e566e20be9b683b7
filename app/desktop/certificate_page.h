// The certificates of one e-ID, on demand: every field in plain words, to copy and to save.
#pragma once

#include <optional>

#include "app/desktop/eid_watch.h"
#include "app/desktop/page.h"

namespace eleg {

class Button;
class NoticeBar;

class CertificatePage : public Page {
    Q_OBJECT

 public:
    explicit CertificatePage(EidWatch& watch, QWidget* parent = nullptr);
    void setEid(const Fingerprint& id);
    const std::optional<Fingerprint>& shown() const { return id_; }

    /// Writes `identity`'s certificate as DER when `path` ends in .der, .cer or .crt, else as PEM. False when
    /// it cannot be written.
    static bool save(const Identity& identity, const QString& path);

 signals:
    /// The person wants to go back, or the card has gone.
    void left();

 private:
    void render();
    void addCertificate(const EidPart& part);
    void askWhereToSave(const Identity& identity);

    EidWatch& watch_;
    Button* back_;
    NoticeBar* notice_;
    QVBoxLayout* certificates_;
    std::optional<Fingerprint> id_;
    std::optional<Eid> rendered_;
};

}  // namespace eleg
