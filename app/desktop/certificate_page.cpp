#include "app/desktop/certificate_page.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QStandardPaths>

#include "app/desktop/certificate_text.h"
#include "app/desktop/overview_text.h"
#include "app/desktop/panel.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

}  // namespace

CertificatePage::CertificatePage(EidWatch& watch, QWidget* parent)
    : Page(Words::tr("Certificates"), {}, parent),
      watch_(watch),
      back_(new Button(Button::Kind::Link, body())),
      notice_(new NoticeBar(body())),
      certificates_(new QVBoxLayout) {
    back_->setText(Words::tr("Back to my e-IDs"));
    column()->insertWidget(0, back_, 0, Qt::AlignLeft);
    column()->addWidget(notice_);
    certificates_->setSpacing(theme().px(1));
    column()->addLayout(certificates_);
    column()->addStretch(1);
    connect(back_, &QPushButton::clicked, this, &CertificatePage::left);
    connect(&watch_, &EidWatch::changed, this, &CertificatePage::render);
}

void CertificatePage::setEid(const Fingerprint& id) {
    id_ = id;
    rendered_.reset();
    notice_->setNotice({}, false);
    render();
    back_->setFocus(Qt::OtherFocusReason);
}

void CertificatePage::render() {
    if (!id_) return;
    const Eid* eid = watch_.find(*id_);
    if (eid == nullptr) {
        id_.reset();
        emit left();
        return;
    }
    if (rendered_ == *eid) return;
    rendered_ = *eid;
    const QWidget* focused = focusWidget();
    const QString focus = focused != nullptr && focused->hasFocus() ? focused->accessibleName() : QString();
    emptyLayout(certificates_);
    setLead(Words::tr("The e-ID of %1 has these certificates. You rarely need to look at them.")
                .arg(holderText(eid->first())));
    for (const EidPart& part : eid->parts) addCertificate(part);
    // A verdict that comes takes nobody's place away.
    for (auto* button : body()->findChildren<Button*>())
        if (!focus.isEmpty() && button->accessibleName() == focus && button->isVisibleTo(this))
            button->setFocus(Qt::OtherFocusReason);
}

void CertificatePage::addCertificate(const EidPart& part) {
    const Verdict* verdict = part.verdict ? &*part.verdict : nullptr;
    const QString purpose = purposeText(part.identity.purpose);
    auto* panel = new Panel(purpose, body());
    for (const CertificateField& field : fieldsOf(part.identity, verdict, watch_.now(), false))
        panel->addRow(field.label, field.value, field.unbroken);
    auto* copy = new Button(Button::Kind::Secondary, panel);
    auto* save = new Button(Button::Kind::Secondary, panel);
    copy->setText(Words::tr("Copy as text"));
    save->setText(Words::tr("Save as a file…"));
    copy->setAccessibleName(copy->text() + QStringLiteral(", ") + purpose);
    save->setAccessibleName(save->text() + QStringLiteral(", ") + purpose);
    panel->addButtons({copy, save});
    connect(copy, &QPushButton::clicked, this, [this, identity = part.identity] {
        QGuiApplication::clipboard()->setText(
            asText(identity, watch_.verdictOn(identity.id()), watch_.now()));
        notice_->setNotice(Words::tr("Copied, with the whole personnummer."), false);
    });
    connect(save, &QPushButton::clicked, this,
            [this, identity = part.identity] { askWhereToSave(identity); });
    certificates_->addWidget(panel);
    panel->show();
}

void CertificatePage::askWhereToSave(const Identity& identity) {
    auto* dialog = new QFileDialog(this, Words::tr("Save certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setNameFilters({Words::tr("PEM text (*.pem)"), Words::tr("DER (*.der)")});
    dialog->selectFile(fileNameOf(identity));
    dialog->setDefaultSuffix(QStringLiteral("pem"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.der")) ? QStringLiteral("der")
                                                                         : QStringLiteral("pem"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, identity](const QString& path) {
        const bool saved = save(identity, path);
        notice_->setNotice(saved ? Words::tr("Saved: %1").arg(path)
                                 : Words::tr("The file could not be written: %1").arg(path),
                           !saved);
    });
    dialog->open();
}

bool CertificatePage::save(const Identity& identity, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    const QString ending = path.section(QLatin1Char('.'), -1).toLower();
    const Bytes& der = identity.certificate.der();
    const bool binary =
        ending == QLatin1String("der") || ending == QLatin1String("cer") || ending == QLatin1String("crt");
    const QByteArray content =
        binary ? QByteArray(reinterpret_cast<const char*>(der.data()), static_cast<qsizetype>(der.size()))
               : pemOf(identity.certificate);
    return file.write(content) == content.size() && file.commit();
}

}  // namespace eleg
