using EmdGen.Gpu.Tests.Devices;

namespace EmdGen.Gpu.Tests.Kernels;

public class CpuKernelTests : DeviceKernelSuite<CpuDevice>;
