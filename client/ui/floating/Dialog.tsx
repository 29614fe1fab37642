import type { ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "../Button.tsx";
import { Icon } from "../Icon.tsx";

/** A dialog over the page: focus stays inside and returns, Esc closes. */
export function Dialog({ title, lead, onClose, children }: { title: string; lead?: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ModalOverlay isOpen onOpenChange={(open) => (open ? undefined : onClose())} isDismissable className="scrim">
      <Modal className="dlg-hold">
        <AriaDialog className="dlg">
          <header>
            <div>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {lead && <p>{lead}</p>}
            </div>
            <Button look="quiet" icon small label={t("ui.close")} onClick={onClose}>
              <Icon name="x" />
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
