namespace EmdGen.Gpu.Tests.CudaDriver;

public class CudaLossTests : LossSuite<InstalledDriver>;
