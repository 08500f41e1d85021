using EmdGen.Testing.Gpu.Devices;

namespace EmdGen.Gpu.Tests.Views;

public class CudaMemoryTests : DeviceMemorySuite<CudaDevice>;
