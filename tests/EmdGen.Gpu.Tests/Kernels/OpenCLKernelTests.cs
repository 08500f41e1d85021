using EmdGen.Gpu.Tests.Devices;

namespace EmdGen.Gpu.Tests.Kernels;

public class OpenCLKernelTests : DeviceKernelSuite<OpenCLDevice>;
