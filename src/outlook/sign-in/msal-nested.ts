// The half of msal that asks Outlook's bridge. The package's own entry brings the other half along,
// which opens windows and is more than twice as big; the versions are pinned for it.
export { NestedAppAuthController } from '../../../node_modules/@azure/msal-browser/dist/controllers/NestedAppAuthController.mjs';
export { NestedAppOperatingContext } from '../../../node_modules/@azure/msal-browser/dist/operatingcontext/NestedAppOperatingContext.mjs';
