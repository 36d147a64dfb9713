import { RequestContext } from "./request-context";

/** Refuses the method unless the caller's tenant has bought the capability. */
export function RequiresCapability(capability: string): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (...args: unknown[]) {
      const tenant = RequestContext.current().tenant;
      if (!tenant.capabilities.includes(capability)) {
        throw new Error(`${tenant.name} has no ${capability}`);
      }
      return original.apply(this, args);
    };
  };
}

export function Timed(label: string): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (...args: unknown[]) {
      const start = performance.now();
      try {
        return await original.apply(this, args);
      } finally {
        RequestContext.current().metrics.timing(label, performance.now() - start);
      }
    };
  };
}
