// The consent dialog's window: draws a View and says what the person does. Decides nothing.
#pragma once

#include <QDialog>
#include <chrono>
#include <functional>
#include <optional>

#include "app/dialogs/consent_model.h"
#include "app/services/request.h"

class QScrollArea;

namespace eleg {

class Button;
class ChoiceSection;
class DigestSection;
class IdentityPanel;
class NoticeBar;
class PinField;
class PinSection;
class RequesterPanel;
class StatusSection;
class TestMark;
class TrustLine;

class ConsentDialog : public QDialog {
    Q_OBJECT

 public:
    /// Approval is ignored for this long after the dialog was raised: a key or click meant for another
    /// window, or a trap set below a button, does nothing.
    static constexpr std::chrono::milliseconds kApprovalPause{300};
    /// Time that only goes forward, from any beginning.
    using Clock = std::function<std::chrono::milliseconds()>;
    static std::chrono::milliseconds steadyClock();

    explicit ConsentDialog(const Request& request, Clock clock = steadyClock, QWidget* parent = nullptr);
    /// Hides itself while it is whole: its parts wipe themselves then, and tell it.
    ~ConsentDialog() override;

    void render(const View& view);
    /// The PIN field; nullptr until the first view with one.
    PinField* pinField() const;
    /// Name of the language that the language button switches to.
    void setOtherLanguage(const QString& name);

 signals:
    void appeared();  ///< once: its first picture is on its way to the screen
    void approved();
    void cancelled();
    void chosen(const eleg::Fingerprint& id);
    void otherChoiceWanted();
    void anotherCheckWanted();
    void otherLanguageWanted();
    void pinEdited();
    void pinRefused();

 protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void layOut(const Request& request);
    void makeSections();
    void approve();
    void noteRaised() { raised_ = clock_(); }
    void retranslate();
    void showTrust(const View& view);
    void fitToContent();
    void keepContentWhole();
    void setSpaceBetween(double share);
    int heightOfContent(int width) const;
    int frameHeight() const;  ///< of header and buttons
    void placeFocus(const View& view);
    void markPainted();

    View view_;
    bool rendered_ = false;
    bool painted_ = false;
    bool identityPainted_ = false;
    std::optional<Situation> situationPainted_;
    Clock clock_;
    std::optional<std::chrono::milliseconds> raised_;  ///< when it last came to the front

    QWidget* header_ = nullptr;
    TestMark* test_ = nullptr;
    Button* language_ = nullptr;
    RequesterPanel* requester_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget* body_ = nullptr;
    NoticeBar* notice_ = nullptr;
    IdentityPanel* identity_ = nullptr;
    Button* change_ = nullptr;
    TrustLine* trust_ = nullptr;
    StatusSection* status_ = nullptr;
    ChoiceSection* choice_ = nullptr;
    PinSection* pin_ = nullptr;
    DigestSection* digest_ = nullptr;
    std::optional<Digest> toSign_;
    double spaceBetween_ = 0;  ///< as a share of what is usual
    Button* cancel_ = nullptr;
    Button* approve_ = nullptr;
};

}  // namespace eleg
