// Msal whole, with the windows it opens; fetched on demand, for it weighs more than all else.
export {
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  EventType,
} from '@azure/msal-browser';
