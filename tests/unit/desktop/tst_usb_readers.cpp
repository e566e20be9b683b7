// Card readers that the kernel sees.
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include "app/desktop/usb_readers.h"

using namespace eleg;

class TestUsbReaders : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> sysfs_;

    void write(const QString& name, const QByteArray& text) const {
        QVERIFY(QDir(sysfs_->path()).mkpath(name.section(u'/', 0, 0)));
        QFile file(sysfs_->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text + '\n');
    }
    std::vector<UsbReader> found() const { return usbReaders(sysfs_->path().toStdString()); }

 private slots:
    void init() { sysfs_ = std::make_unique<QTemporaryDir>(); }

    void aReaderIsFoundByItsInterfaceClass() {
        write("1-2/product", "Smart Card Reader");
        write("1-2/idVendor", "08e6");
        write("1-2/idProduct", "3437");
        write("1-2:1.0/bInterfaceClass", "0b");
        QCOMPARE(found(), (std::vector<UsbReader>{{"Smart Card Reader", "08e6:3437"}}));
    }

    void twoInterfacesAreOneReader() {
        write("1-2/idVendor", "08e6");
        write("1-2:1.0/bInterfaceClass", "0b");
        write("1-2:1.1/bInterfaceClass", "0b");
        QCOMPARE(found().size(), std::size_t{1});
    }

    void otherDevicesAreNone() {
        write("1-3:1.0/bInterfaceClass", "03");
        QVERIFY(found().empty());
    }

    void aNameIsBoundedAndPrintable() {
        write("1-2/product", QByteArray("\x1b[31m\xff") + QByteArray(500, 'x'));
        write("1-2:1.0/bInterfaceClass", "0b");
        QVERIFY(found().front().name.size() <= 80);
        QCOMPARE(found().front().name.substr(0, 6), std::string("?[31m?"));
    }

    void withoutSysfsThereIsNone() { QVERIFY(usbReaders("/proc/no-such-folder").empty()); }
};

QTEST_GUILESS_MAIN(TestUsbReaders)
#include "tst_usb_readers.moc"
